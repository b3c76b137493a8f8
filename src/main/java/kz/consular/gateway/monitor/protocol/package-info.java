/** The messages between nodes and monitors: numbers and codes, no personal data. */
@NullMarked
package kz.consular.gateway.monitor.protocol;

import org.jspecify.annotations.NullMarked;
