# metier_module(NAME sources... DEPENDS libs...): one static library per folder of src/.
function(metier_module NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(metier_${NAME} STATIC ${ARG_SOURCES})
  target_include_directories(metier_${NAME} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(metier_${NAME} PUBLIC ${ARG_DEPENDS})
endfunction()

# metier_test(NAME SOURCES ... DEPENDS ...): a GoogleTest program; every TEST in it is one ctest test.
# The working folder is the top of the sources, so that tests find data/starter and ../shared.
# Under the thread sanitizer tests/tsan.supp names what is not ours.
include(GoogleTest)
add_custom_target(test_programs)  # all of them
function(metier_test NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${NAME}_tests ${ARG_SOURCES})
  target_include_directories(${NAME}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${NAME}_tests PRIVATE ${ARG_DEPENDS} GTest::gtest GTest::gmock GTest::gtest_main)
  # The sanitizers watch what is tested; the tests themselves need not be fast, but built soon.
  if(METIER_SANITIZE)
    target_compile_options(${NAME}_tests PRIVATE -O0)
  endif()
  add_dependencies(test_programs ${NAME}_tests)
  gtest_discover_tests(${NAME}_tests
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DISCOVERY_MODE PRE_TEST
    TEST_PREFIX ${NAME}.
    PROPERTIES TIMEOUT 600 ENVIRONMENT "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp")
endfunction()
