# Makes the word dictionary when the program is built and puts it into the target. Its sources are
# ICU's dictionary, libime's model of simplified Chinese and the labels of corpora/lexicon.
function(litchi_embed_dictionary target)
  find_package(LibIMECore REQUIRED)
  find_program(LITCHI_PINYINDICT libime_pinyindict REQUIRED)
  find_file(LITCHI_CHINESE_MODEL zh_CN.lm REQUIRED
    PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/libime /usr/lib/libime NO_DEFAULT_PATH)
  find_file(LITCHI_CHINESE_WORDS sc.dict REQUIRED PATHS /usr/share/libime NO_DEFAULT_PATH)
  set(concepts ${PROJECT_SOURCE_DIR}/corpora/lexicon/concepts.jsonl)
  set(words ${CMAKE_CURRENT_BINARY_DIR}/words.txt)
  set(dictionary ${CMAKE_CURRENT_BINARY_DIR}/words.dictionary)

  add_executable(litchi_make_dictionary dictionary/make_dictionary.cpp
    dictionary/build_dictionary.cpp utf8.cpp)
  target_link_libraries(litchi_make_dictionary PRIVATE litchi_corpora PkgConfig::icu
    LibIME::Core nlohmann_json::nlohmann_json)
  target_compile_options(litchi_make_dictionary PRIVATE -O2)  # the search for places is long
  add_custom_command(OUTPUT ${dictionary} VERBATIM
    COMMAND ${LITCHI_PINYINDICT} -d ${LITCHI_CHINESE_WORDS} ${words}
    COMMAND litchi_make_dictionary ${LITCHI_CHINESE_MODEL} ${words} ${concepts} ${dictionary}
    DEPENDS litchi_make_dictionary ${concepts} ${LITCHI_CHINESE_MODEL} ${LITCHI_CHINESE_WORDS}
    COMMENT "Making the word dictionary")
  set(source dictionary/embedded_dictionary.cpp)
  set_property(SOURCE ${source} PROPERTY COMPILE_DEFINITIONS LITCHI_DICTIONARY_FILE="${dictionary}")
  set_property(SOURCE ${source} PROPERTY OBJECT_DEPENDS ${dictionary})
  target_sources(${target} PRIVATE ${source} ${dictionary})
endfunction()
