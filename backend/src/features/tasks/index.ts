export { firstIdOf } from './task-filter.js';
export { TaskSight } from './task-sight.js';
export { TaskMissing } from './task-errors.js';
export { TaskErrorDto } from './tasks.dto.js';
export { TasksModule } from './tasks.module.js';
