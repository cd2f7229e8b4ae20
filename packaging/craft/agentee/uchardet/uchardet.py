import info
from Package.CMakePackageBase import CMakePackageBase


class subinfo(info.infoclass):
    def setTargets(self):
        self.svnTargets["0.0.8"] = "https://gitlab.freedesktop.org/uchardet/uchardet.git||v0.0.8"
        self.defaultTarget = "0.0.8"
        self.description = "Detects the encoding of a text"

    def setDependencies(self):
        self.runtimeDependencies["virtual/base"] = None


class Package(CMakePackageBase):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.subinfo.options.configure.args += ["-DBUILD_BINARY=OFF"]
