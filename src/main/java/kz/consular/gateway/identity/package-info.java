/** Who is calling: the officer and the mission that a client certificate names. */
@NullMarked
package kz.consular.gateway.identity;

import org.jspecify.annotations.NullMarked;
