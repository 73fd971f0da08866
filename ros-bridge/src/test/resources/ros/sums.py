"""Prints the type and the MD5 sum of every definition, by Debian's genmsg. Usage: sums.py <folder> <package>..."""
import glob
import os
import sys

import genmsg
import genmsg.gentools
import genmsg.msg_loader

share = sys.argv[1]
packages = {name: [os.path.join(share, name, "msg")] for name in os.listdir(share)}
for package in sorted(packages):
    for path in sorted(glob.glob(os.path.join(share, package, "msg", "*.msg"))):
        name = package + "/" + os.path.basename(path)[:-4]
        context = genmsg.MsgContext.create_default()
        spec = genmsg.msg_loader.load_msg_from_file(context, path, name)
        genmsg.msg_loader.load_depends(context, spec, packages)
        print(name, genmsg.gentools.compute_md5(context, spec))
