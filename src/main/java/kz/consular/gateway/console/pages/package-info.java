/** The frame of all pages, their language, and the error page. */
@NullMarked
package kz.consular.gateway.console.pages;

import org.jspecify.annotations.NullMarked;
