/** Starts a browser by its name. */
import { launchChromium } from './chromium.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

export function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** True where it is Firefox, with what it alone can show. */
export function isFirefox(browser: TestBrowser): browser is FirefoxBrowser {
  return browser.name === 'firefox';
}
