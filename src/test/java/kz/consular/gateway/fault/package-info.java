/** Faults caused on purpose, to real processes: what was accepted is kept, and takes effect once. */
@NullMarked
package kz.consular.gateway.fault;

import org.jspecify.annotations.NullMarked;
