// libyaml needs no help to be called from Swift; this header only finds it.
#include <yaml.h>
