/** Resolution No. 361, one class per rule. */
@NullMarked
package kz.consular.gateway.regulation.resolution361;

import org.jspecify.annotations.NullMarked;
