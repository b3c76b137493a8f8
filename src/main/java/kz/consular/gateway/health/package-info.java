/** The health of this node: probes that have each component do some of its work. */
@ApplicationModule(
        allowedDependencies = {
            "messaging :: broker",
            "node :: folder",
            "persistence",
            "signature :: keys",
            "signature :: trust",
            "storage"
        })
@NullMarked
package kz.consular.gateway.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
