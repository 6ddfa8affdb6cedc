// Text and structure out of what people send: the public face of the module.
#pragma once

#include "documents/document.h"
#include "documents/document_json.h"
#include "documents/read.h"
#include "documents/transcoder.h"
