# Makes the table of folded characters out of ICU's data when the program is built, and puts it into
# the target.
function(litchi_embed_fold_table target)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/fold.table)
  add_executable(litchi_make_fold_table base/fold_table/make_fold_table.cpp base/script.cpp
    base/text.cpp base/error.cpp)
  target_include_directories(litchi_make_fold_table PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(litchi_make_fold_table PRIVATE PkgConfig::icu PkgConfig::simdjson)
  add_custom_command(OUTPUT ${table} VERBATIM
    COMMAND litchi_make_fold_table ${table}
    DEPENDS litchi_make_fold_table
    COMMENT "Making the table of folded characters")
  set(source base/fold_table/embedded_fold_table.cpp)
  set_property(SOURCE ${source} PROPERTY COMPILE_DEFINITIONS LITCHI_FOLD_TABLE_FILE="${table}")
  set_property(SOURCE ${source} PROPERTY OBJECT_DEPENDS ${table})
  target_sources(${target} PRIVATE ${source} ${table})
endfunction()
