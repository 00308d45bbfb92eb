// Debian's Chromium, or the one that BROADSHEET_CHROMIUM names, without what would ask the network for anything.
import puppeteer from 'puppeteer-core';

export const launch = () =>
  puppeteer.launch({
    executablePath: process.env.BROADSHEET_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
