/** The frame of all pages, their language and their error pages. */
@NullMarked
package kz.consular.gateway.console.pages;

import org.jspecify.annotations.NullMarked;
