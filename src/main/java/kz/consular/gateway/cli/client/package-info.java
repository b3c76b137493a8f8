/** The SOAP client of the mission's endpoint. */
@NamedInterface
@NullMarked
package kz.consular.gateway.cli.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
