/** Consignments, receipts, reports, commands and dead letters as JMS messages. The only package that maps them. */
@NamedInterface
@NullMarked
package kz.consular.gateway.messaging.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
