/** The overview: whether applications flow, by route. */
@NullMarked
package kz.consular.gateway.monitor.overview;

import org.jspecify.annotations.NullMarked;
