/** The configuration of a standalone broker, made from a list of nodes. */
@NullMarked
package kz.consular.gateway.cli.brokerfiles;

import org.jspecify.annotations.NullMarked;
