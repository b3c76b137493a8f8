/** The reasons why a seal does not pass, in the words of ETSI EN 319 102-1. */
@NamedInterface
@NullMarked
package kz.consular.gateway.signature.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
