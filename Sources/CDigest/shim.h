#ifndef TALLYPRESS_CDIGEST_SHIM_H
#define TALLYPRESS_CDIGEST_SHIM_H

#include <sys/types.h>
#include <stdint.h>
#include <sha2.h>

#endif
