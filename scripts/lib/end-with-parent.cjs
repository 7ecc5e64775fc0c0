// Preloaded into what the launcher starts. The launcher asks its children to
// end before it does; when it is gone without that, they end at once. (Ending
// in good order is not possible: what they log has no reader any more.)
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
