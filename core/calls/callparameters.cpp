#include "core/calls/callparameters.h"

namespace core {

TwimlParameters twimlParameters(const OrderedJson& parameters)
{
    TwimlParameters list;
    for (const auto& [name, value] : parameters.members())
        list.append({ name, value.text() });
    return list;
}

} // namespace core
