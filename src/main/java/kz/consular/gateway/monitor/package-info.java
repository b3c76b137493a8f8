/** The pages of IT staff about all nodes: the state of deliveries, deadlines and nodes, and interventions. */
@ApplicationModule(
        allowedDependencies = {
            "console",
            "delivery",
            "delivery :: deadletter",
            "delivery :: intervention",
            "delivery :: monitoring",
            "delivery :: records",
            "domain",
            "health",
            "node :: folder",
            "node :: loop",
            "node :: roles",
            "selftest",
            "signature :: keys",
            "storage",
            "territory"
        })
@NullMarked
package kz.consular.gateway.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
