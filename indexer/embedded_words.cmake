# Puts the word lists of corpora/lexicon into a source file of the target, so that cutting text
# never depends on a file at run time.
function(litchi_embed_words target)
  foreach(list stopwords.en stopwords.zh generic_words.en generic_words.zh mesh_qualifiers)
    set(file ${PROJECT_SOURCE_DIR}/corpora/lexicon/${list}.txt)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    string(MAKE_C_IDENTIFIER ${list} name)
    string(TOUPPER ${name} name)
    file(READ ${file} LITCHI_${name})
  endforeach()
  configure_file(${CMAKE_CURRENT_SOURCE_DIR}/embedded_words.cpp.in
    ${CMAKE_CURRENT_BINARY_DIR}/embedded_words.cpp @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded_words.cpp)
endfunction()
