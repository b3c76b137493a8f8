/** The broker client: implements the ports of delivery with JMS. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "delivery :: deadletter",
            "delivery :: inbound",
            "delivery :: monitoring",
            "delivery :: outbound",
            "delivery :: receipt",
            "domain",
            "node :: loop",
            "signature",
            "signature :: keys",
            "signature :: trust",
            "storage",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
