/** What an officer of the office decides, and the decision that is issued. */
@NamedInterface
@NullMarked
package kz.consular.gateway.office.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
