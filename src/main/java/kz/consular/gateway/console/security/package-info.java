/** Sign-in, roles and sessions of IT staff. */
@NullMarked
package kz.consular.gateway.console.security;

import org.jspecify.annotations.NullMarked;
