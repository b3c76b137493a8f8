/** Measures how fast the gateway is, and how fast it could be on this machine. Not part of the tests. */
@NullMarked
package kz.consular.gateway.bench;

import org.jspecify.annotations.NullMarked;
