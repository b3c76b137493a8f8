/** What this node is: the roles it plays. */
@NullMarked
package kz.consular.gateway.node;

import org.jspecify.annotations.NullMarked;
