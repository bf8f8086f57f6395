#include "app/rehearsal/scenario.h"

#include <algorithm>

namespace app {

bool Scenario::needsSandboxModel() const
{
    return std::ranges::any_of(
        faults, [](const ScenarioFault& fault) { return fault.name.startsWith(QLatin1String("model-")); });
}

} // namespace app
