// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node upload.js FOLDER CONTAINER_SAS_URL CONCURRENCY NODE_MODULES
// Uploads every file of the folder as a blob with Microsoft's @azure/storage-blob.
'use strict';
const fs = require('fs');
const path = require('path');

const [, , folder, url, concurrency, modules] = process.argv;
const { ContainerClient } = require(path.resolve(modules, '@azure/storage-blob'));

(async () => {
  const container = new ContainerClient(url);
  const names = fs.readdirSync(folder);
  let next = 0;
  const lane = async () => {
    while (next < names.length) {
      const name = names[next++];
      const content = fs.readFileSync(path.join(folder, name));
      await container.getBlockBlobClient(name).upload(content, content.length);
    }
  };
  await Promise.all(Array.from({ length: Number(concurrency) }, lane));
})();
