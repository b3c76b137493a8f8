/** Alerts by e-mail and webhook. */
@NullMarked
package kz.consular.gateway.monitor.alerts;

import org.jspecify.annotations.NullMarked;
