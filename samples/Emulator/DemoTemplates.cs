using Imagicle.WhatsApp.Sdk.Emulator;

namespace EmulatorSample;
