/** The mission gateway: from the endpoint of a mission to the office of the last registration, and back. */
@NullMarked
package kz.consular.gateway;

import org.jspecify.annotations.NullMarked;
