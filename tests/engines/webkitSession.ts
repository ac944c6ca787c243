import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { serve } from '../../src/site/cli/serve.ts';
import { limit } from '../support/browser.ts';

/** A window of WebKit, and what closes it with all that was started for it. */
export interface WebKitSession {
  driver: WebDriver;
  close: () => Promise<void>;
}

/** Starts a screen that nobody sees. Resolves to its name: `:99`. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    (screen.stdio[3] as Readable).once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
    screen.once('error', reject).once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
  });
  return { screen, display };
}

/** A port on this machine on which nothing listens. */
async function freePort(): Promise<string> {
  const { address, close } = await serve('.');
  await close();
  return new URL(address).port;
}

/** Waits until a driver answers; throws where it has ended. */
async function waitForDriver(driver: ChildProcess, address: string): Promise<void> {
  while (driver.exitCode === null) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('WebKitWebDriver has ended');
}

/** Starts WebKit on a screen of its own. */
export async function startWebKit(): Promise<WebKitSession> {
  const { screen, display } = await startScreen();
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  const stop = (): void => {
    service.kill();
    screen.kill();
  };
  try {
    await waitForDriver(service, address);
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
      .build();
    await driver.manage().setTimeouts({ script: limit, pageLoad: limit });
    return {
      driver,
      close: async () => {
        await driver.quit().catch(() => undefined); // it may have ended by itself
        stop();
      }
    };
  } catch (error) {
    stop();
    throw error;
  }
}
