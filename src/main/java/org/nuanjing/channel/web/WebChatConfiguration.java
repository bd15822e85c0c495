package org.nuanjing.channel.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the web chat asks of the web server. */
@Configuration
class WebChatConfiguration implements WebMvcConfigurer {

  private final ChatGuard guard;

  WebChatConfiguration(ChatGuard guard) {
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard).addPathPatterns("/", "/chat/**");
  }
}
