/** The pages of the monitor. */
@NullMarked
package kz.consular.gateway.monitor.web;

import org.jspecify.annotations.NullMarked;
