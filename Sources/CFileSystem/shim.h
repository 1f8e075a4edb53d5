#ifndef TALLYPRESS_CFILESYSTEM_SHIM_H
#define TALLYPRESS_CFILESYSTEM_SHIM_H

// fstatfs and its struct, which Swift's Glibc module leaves out.
#include <sys/statfs.h>

#endif
