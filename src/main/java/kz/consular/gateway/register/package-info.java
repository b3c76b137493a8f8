/** The mission's cases: state, timeline, one answer per submission. */
@NullMarked
package kz.consular.gateway.register;

import org.jspecify.annotations.NullMarked;
