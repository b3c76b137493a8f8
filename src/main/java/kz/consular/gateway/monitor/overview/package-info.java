/** The overview of all routes and nodes. */
@NullMarked
package kz.consular.gateway.monitor.overview;

import org.jspecify.annotations.NullMarked;
