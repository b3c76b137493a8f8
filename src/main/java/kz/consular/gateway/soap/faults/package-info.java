/** SOAP faults: code, cause, remedy. */
@NamedInterface
@NullMarked
package kz.consular.gateway.soap.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
