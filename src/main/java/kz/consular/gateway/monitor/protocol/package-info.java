/** The messages between nodes and monitors: numbers and codes, never a person's data. */
@NullMarked
package kz.consular.gateway.monitor.protocol;

import org.jspecify.annotations.NullMarked;
