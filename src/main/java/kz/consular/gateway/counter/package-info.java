/** The mission's SOAP endpoint: wire types in, our types out, the faults. The only room with CXF. */
@NullMarked
package kz.consular.gateway.counter;

import org.jspecify.annotations.NullMarked;
