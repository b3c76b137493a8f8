/** Accounts of IT staff with a password. */
@NamedInterface
@NullMarked
package kz.consular.gateway.console.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
