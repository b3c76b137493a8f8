/** Tests that cause faults in real processes: every accepted application is kept, and takes effect once. */
@NullMarked
package kz.consular.gateway.fault;

import org.jspecify.annotations.NullMarked;
