import info
from Package.CMakePackageBase import CMakePackageBase


class subinfo(info.infoclass):
    def setTargets(self):
        self.svnTargets["1.3.2"] = "https://github.com/danielaparker/jsoncons.git||v1.3.2"
        self.defaultTarget = "1.3.2"
        self.description = "JSON Schema and JSON Patch"

    def setDependencies(self):
        self.runtimeDependencies["virtual/base"] = None


class Package(CMakePackageBase):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.subinfo.options.configure.args += ["-DJSONCONS_BUILD_TESTS=OFF"]
