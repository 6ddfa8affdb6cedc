// A file's bytes as a part of the program: METIER_EMBED(name, path) in one source file declares
// name_begin and name_end. `path` is a string literal, most often a macro from CMake; the source's
// OBJECT_DEPENDS must name the file too.
#pragma once

#define METIER_EMBED(name, path)      \
  __asm__(                            \
      ".section .rodata\n"            \
      ".global " #name                \
      "_begin\n"                      \
      ".global " #name "_end\n" #name \
      "_begin:\n"                     \
      ".incbin \"" path "\"\n" #name  \
      "_end:\n"                       \
      ".byte 0\n"                     \
      ".previous\n");                 \
  extern "C" {                        \
  extern const char name##_begin[];   \
  extern const char name##_end[];     \
  }
