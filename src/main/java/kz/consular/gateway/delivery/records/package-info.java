/** The records of delivery, read only: consignments, attempts, interventions, receive failures. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
