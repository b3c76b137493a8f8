/** Ports between nodes and monitors: nodes send reports, monitors send commands about consignments. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
