/** The decision that a clerk asks for, and the decision that the office issues. */
@NamedInterface
@NullMarked
package kz.consular.gateway.office.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
