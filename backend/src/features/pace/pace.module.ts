import { Module } from '@nestjs/common';
import { PaceCatalog } from './pace-catalog.js';
import { PaceController } from './pace.controller.js';
import { ResumePace } from './resume-pace.js';

@Module({ controllers: [PaceController], providers: [PaceCatalog, ResumePace] })
export class PaceModule {}
