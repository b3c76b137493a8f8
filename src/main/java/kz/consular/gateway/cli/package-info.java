/** The command line: commands of officers and of IT staff, in the same jar as the node. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "delivery :: intervention",
            "delivery :: records",
            "domain",
            "node :: folder",
            "node :: roles",
            "node :: settings",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "signature :: trust",
            "signature :: validation",
            "storage",
            "territory",
            "xml"
        })
@NullMarked
package kz.consular.gateway.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
