/**
 * A database that was lost, or restored from a backup older than the loss: its rows are written anew from the sealed
 * containers that are left.
 */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "signing",
            "delivery",
            "dossier",
            "register",
            "intake",
            "decision",
            "office",
            "node",
            "operations"
        })
@NullMarked
package kz.consular.gateway.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
