/** Restores rows of a lost database from sealed containers. */
@ApplicationModule(
        allowedDependencies = {
            "cli :: admin",
            "cli :: terminal",
            "decision",
            "domain",
            "dossier",
            "mission :: recovery",
            "node :: roles",
            "office :: recovery",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "signature :: validation",
            "storage"
        })
@NullMarked
package kz.consular.gateway.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
