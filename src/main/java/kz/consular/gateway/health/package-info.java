/** Whether this node can do its work, proven by doing a little of it. */
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
